# Khối.

bloc-party = Đảng
bloc-government = Chính quyền
bloc-elected-body = Cơ quan dân cử
bloc-mass-organisation = Mặt trận, đoàn thể
bloc-none = Không thuộc khối nào
