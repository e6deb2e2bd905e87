from storage.storage import Storage as Storage
