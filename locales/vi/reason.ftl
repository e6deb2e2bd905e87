# Điểm cần nêu lý do.

reason-of = – { $finding }
