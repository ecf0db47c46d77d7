package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the tables up to date. On PostgreSQL a lock lets processes that
// start together do so one after the other. Where there is nothing to do it doesn't ask
// goose, which takes 16 MB to read the migrations.
func (e engine) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if e.migrated(ctx, files) {
		return nil
	}
	opts := []goose.ProviderOption{goose.WithDisableGlobalRegistry(true)}
	if e.dialect == goose.DialectPostgres {
		locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 60)) // each second, for a minute
		if err != nil {
			return fmt.Errorf("make migration lock: %w", err)
		}
		opts = append(opts, goose.WithSessionLocker(locker))
	}
	p, err := goose.NewProvider(e.dialect, e.write, files, opts...)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	err = e.unhurried(ctx, func() error {
		_, err := p.Up(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// unhurried does something to an SQLite file without a wait for the disk at each
// transaction: a file that has lost the last of them is whole all the same, and they are
// made again. What comes after waits for the disk, for these as well.
func (e engine) unhurried(ctx context.Context, do func() error) error {
	if !e.alone {
		return do()
	}
	if _, err := e.write.ExecContext(ctx, `pragma synchronous = normal`); err != nil {
		return err
	}
	err := do()
	_, back := e.write.ExecContext(context.WithoutCancel(ctx), `pragma synchronous = full`)
	return errors.Join(err, back)
}

// migrated tells whether the last of the migrations is applied, and so all of them.
// What keeps it from knowing is goose's to tell.
func (e engine) migrated(ctx context.Context, files fs.FS) bool {
	list, err := fs.Glob(files, "*.sql")
	if err != nil || len(list) == 0 {
		return false
	}
	number, _, _ := strings.Cut(slices.Max(list), "_") // all have as many digits
	last, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return false
	}
	var applied int64
	err = e.write.QueryRowContext(ctx, `select coalesce(max(version_id), 0) from goose_db_version`).Scan(&applied)
	return err == nil && applied >= last
}
