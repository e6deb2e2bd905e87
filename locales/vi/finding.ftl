# Một nhận xét trong một dòng: dấu hiệu, nội dung, căn cứ.

finding-ok = ✅ { $finding } ({ $clause })
finding-ok-plain = ✅ { $finding }
finding-caution = ⚠️ { $finding } ({ $clause })
finding-caution-plain = ⚠️ { $finding }
finding-breach = ❌ { $finding } ({ $clause })
finding-breach-plain = ❌ { $finding }
finding-need-info = ❔ { $finding } ({ $clause })
finding-need-info-plain = ❔ { $finding }
