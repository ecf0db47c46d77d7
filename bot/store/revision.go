package store

import "context"

// since reads the rows of a list, at most so many, if its revision is no longer the one
// given. The revision is read before the list, which may so be newer, and is then read
// once more.
func (s *Store) since(ctx context.Context, revisionQuery string, last int64, query string, most int, read func(scan func(...any) error) error) (revision int64, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := s.readRow(ctx, revisionQuery).Scan(&revision); err != nil {
		return last, s.explain(err)
	}
	if revision == last {
		return revision, nil
	}
	rows, err := s.read.QueryContext(s.uncut(ctx), query, most)
	if err != nil {
		return last, s.explain(err)
	}
	if err := each(rows, read); err != nil {
		return last, s.explain(err)
	}
	return revision, nil
}
