package store

import (
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// sqliteFaults knows SQLite's error codes, and those of its file.
func sqliteFaults(err error) (words, bool) {
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return unwritable(), true
	case errors.Is(err, fs.ErrNotExist):
		return words{"there is no such folder or file", "make the folder, or correct the path in the database URL"}, true
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return full(), true
	case errors.Is(err, syscall.EISDIR):
		return words{"this is a folder", "name a file in it in the database URL"}, true
	}
	var coded *sqlite.Error
	if errors.Is(err, errDamaged) {
		return damaged(), true
	}
	if !errors.As(err, &coded) {
		return words{}, false
	}
	switch coded.Code() & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_PROTOCOL:
		return words{"the database is locked", "end what holds it, such as a backup or a database shell with an open transaction"}, true
	case lib.SQLITE_FULL:
		return full(), true
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return unwritable(), true
	case lib.SQLITE_CANTOPEN:
		return words{"the database file can't be opened", "look whether the file is there and both it and its folder may be written"}, true
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return damaged(), true
	case lib.SQLITE_IOERR:
		return words{"the disk refuses to read or write", "look whether it is full, out of quota, mounted read-only after an error, or failing"}, true
	}
	return words{}, false
}

func full() words {
	return words{"the disk is full", "free space on it; nothing need be restarted"}
}

func unwritable() words {
	return words{"the database may not be written", "let this user write the file and its folder, and look whether the disk is mounted read-only"}
}

func damaged() words {
	return words{"the file is damaged or no database", "put back a backup, or move the file away with its -wal and -shm: a new one is made, and what was not answered is lost"}
}
