# Nhóm đại biểu.

group-leaders = Lãnh đạo đơn vị
group-staff = Công chức, viên chức của đơn vị
group-subordinates = Các đơn vị trực thuộc
group-commune-government = UBND cấp xã
group-commune-party = Đảng ủy cấp xã
group-departments = Sở, ban, ngành tỉnh
group-party-bodies = Cơ quan Đảng cấp tỉnh
group-elected = Đại biểu Quốc hội, HĐND
group-mass = Mặt trận và đoàn thể
group-ministries = Bộ, ngành trung ương
group-central-party = Cơ quan Đảng ở trung ương
group-localities = Địa phương khác
group-press = Báo chí
group-experts = Chuyên gia
group-enterprises = Doanh nghiệp
group-citizens = Người dân
group-central-committee = Ủy viên Trung ương Đảng
group-provincial-secretaries = Bí thư Tỉnh ủy
group-city-secretaries = Bí thư Thành ủy
group-central-secretaries = Bí thư Đảng ủy trực thuộc Trung ương
group-typed = { $label }
