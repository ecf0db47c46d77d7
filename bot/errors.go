package bot

import "errors"

// ErrLeaseLost is returned for a claim that has gone to another worker.
var ErrLeaseLost = errors.New("lease lost")
