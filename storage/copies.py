from storage.engines.sqlite.copies import back_up as back_up
from storage.engines.sqlite.copies import restore as restore
