# Một nhận xét trong một dòng: dấu hiệu, nội dung, căn cứ.

finding-ok = ✅ { $finding } Căn cứ: { $clause }.
finding-ok-plain = ✅ { $finding }
finding-caution = ⚠️ { $finding } Căn cứ: { $clause }.
finding-caution-plain = ⚠️ { $finding }
finding-breach = ❌ { $finding } Căn cứ: { $clause }.
finding-breach-plain = ❌ { $finding }
finding-need-info = ❔ { $finding } Căn cứ: { $clause }.
finding-need-info-plain = ❔ { $finding }
