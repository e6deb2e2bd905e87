"""Words that begin the name of a place to meet at: `hội trường`, `P.302`, `trụ sở`."""

from __future__ import annotations

VENUES = (
    "phòng họp", "p [.] họp", "phòng [số] {n}", "p [.] {n}", "ph [.] [số] {n}",
    "phòng|p [.] hội nghị|thảo|đồng", "phòng|p [.] giao ban", "phòng|p [.] khách",
    "phòng|p [.] khánh tiết", "phòng|p [.] truyền thống", "phòng|p [.] trực tuyến",
    "phòng|p [.] tiếp [công] dân", "phòng làm việc", "p [.] ht", "ph", "nhà vh",
    "nhà sinh hoạt [cộng] [đồng]", "nhà cộng đồng", "phòng chờ", "phòng học", "phòng đa năng",
    "phòng lab|máy", "hội trường",
    "ht công an|quân|bch|đảng|chi|ban|bộ|cục|viện|hđnd|mttq|nhà|khối", "ht [số] {n}",
    "ht a|b|c|d|lớn|nhỏ|tầng|lầu|ubnd|ub|trường|xã|huyện|tỉnh|sở|ủy", "ht cơ quan", "ht đảng ủy",
    "ht trung tâm", "nhà văn hóa|hoá", "nvh", "trung tâm hội nghị", "tthn",
    "trung tâm văn hóa|hoá", "trụ sở", "tầng|lầu {n}", "tầng hầm|trệt|thượng", "khách sạn",
    "nhà khách", "sân vận động", "nhà thi đấu", "nhà hát", "nhà đa năng", "giảng đường",
    "sân trường", "hội quán", "điểm cầu", "nhà điều hành", "nhà làm việc", "nhà ăn", "nhà hàng",
    "dinh",
)  # fmt: skip
"""What is a place to meet at wherever it stands on its own."""

SEATS = (
    "ubnd", "hđnd", "ủy ban", "uỷ ban", "sở", "cơ quan", "trường", "bệnh viện", "trung tâm",
    "văn phòng", "đảng ủy", "tỉnh ủy", "huyện ủy", "thành ủy", "bộ", "cục", "chi cục", "ban",
    "công ty", "nhà", "phòng", "công an", "ban chỉ huy", "tòa", "toà", "viện", "thư viện",
    "học viện", "đài", "tòa nhà", "kho bạc", "số {n}", "ngân hàng", "chùa", "đình",
    "nhà máy", "{n} đường|phố|ngõ|quốc", "trạm", "thcs", "thpt", "đại học", "quảng trường",
    "công viên", "đơn vị", "bảo tàng", "p", "vp", "ks", "khách sạn", "bch", "htx", "cảng", "sân",
    "khu di tích", "tttm", "km {n}", "cs {n}",
)  # fmt: skip
"""Offices and buildings: a place to meet at behind `tại` or `ở`, and going on with another."""

AREAS = (
    "xã", "phường", "huyện", "tỉnh", "địa bàn", "thôn", "ấp", "khu", "vùng", "các", "việt nam",
    "đường", "dự án", "quốc lộ", "thị trấn", "thành phố", "tp", "cơ sở", "doanh nghiệp", "khóm",
    "khu phố", "tổ", "bản", "buôn", "cụm", "đảo", "một số", "khu vực", "miền", "ngã tư", "ngã ba",
)  # fmt: skip
"""What a subject lies in as well (`giải phóng mặt bằng tại xã A`): asked where it is not apart."""
