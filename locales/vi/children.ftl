# Đơn vị cấp trên, cấp dưới.

children-head = Các đơn vị thuộc { $unit }. Chạm để đưa ra:
children-none = Chưa có đơn vị nào thuộc { $unit }.
children-above = Cấp trên: { $parent }.
children-invite = Mời đơn vị cấp dưới
children-remove = Đưa ra: { $unit }
children-leave = Rời khỏi { $parent }
children-freed = { $unit } không còn thuộc cấp trên.
