# Cấp.

level-central = Trung ương
level-province = Tỉnh (gồm sở, ban, ngành tỉnh)
level-commune = Xã
level-unit = Đơn vị trực thuộc
level-none = Chưa rõ
