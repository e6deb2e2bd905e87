# Dấu hiệu.

sign-ok = ✅
sign-caution = ⚠️
sign-breach = ❌
sign-need-info = ❔
