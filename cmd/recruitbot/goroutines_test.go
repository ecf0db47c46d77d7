package main

import (
	"path/filepath"
	"regexp"
	"strconv"
	"sync"
	"testing"
)

// goroutinesMost is twice the sum of what the packages promise, with the parts
// that the libraries bring: 82 that take envelopes, 18 that answer, two for each of at
// most 20 connections for posting, three for each socket, the store's, the metrics' own.
// Twice, because connections being opened and closed count for a while, too: on a busy
// machine 120 to 330 were seen. One for each message would be thousands.
const goroutinesMost = 400

// Two thousand messages come as fast as they can. However many of them wait, the number
// of goroutines stays below its bound.
func TestGoroutinesAreBoundedUnderLoad(t *testing.T) {
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "load.db"))
	addr := freeAddress(t)
	k.serve("RECRUITBOT_HTTP_ADDR=" + addr)
	asked, most, looks := make(chan struct{}), 0, 0
	var watching sync.WaitGroup
	watching.Go(func() {
		for line := regexp.MustCompile(`(?m)^go_goroutines (\d+)$`); ; looks++ {
			select {
			case <-asked:
				return
			default:
			}
			_, body := get(t, "http://"+addr+"/metrics")
			if found := line.FindStringSubmatch(body); found != nil {
				n, _ := strconv.Atoi(found[1]) // digits
				most = max(most, n)
			}
		}
	})
	k.ask(2000)
	k.until("all are answered", func() bool { return k.answered() == 2000 })
	close(asked)
	watching.Wait()
	t.Logf("at most %d goroutines in %d looks", most, looks)
	if most == 0 || most > goroutinesMost {
		t.Errorf("%d goroutines, want at most %d", most, goroutinesMost)
	}
}
