package slackapp

import (
	"testing"
	"testing/synctest"
	"time"
)

// Of a thousand lines a second one is written, which tells of the others before it.
func TestALineThatComesByThousandsIsWrittenOnceASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s seldom
		var written []int
		for range 3000 {
			if before, now := s.due(); now {
				written = append(written, before)
			}
			time.Sleep(time.Millisecond)
		}
		if len(written) != 3 || written[0] != 0 || written[1] != 999 || written[2] != 999 {
			t.Errorf("written with %v before", written)
		}
	})
}
