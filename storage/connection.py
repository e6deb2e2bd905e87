from storage.engines.sqlite.checks import check_whole as check_whole
from storage.engines.sqlite.checks import open_writer as open_writer
