package growing

import (
	"strconv"
	"strings"
)

// level is an array or an object that is open.
type level struct {
	object bool
	at     stage
	index  int    // of an array's value
	key    string // of an object's value
}

// stage is what a level waits for.
type stage int

const (
	first   stage = iota // a value or a key, or the end
	another              // a value or a key
	parted               // the colon
	wanted               // an object's value
	ended                // a comma, or the end
)

// value tells whether a value may begin.
func (l *level) value() bool {
	ok := l.at == wanted || !l.object && (l.at == first || l.at == another)
	l.at = ended
	return ok
}

// next tells whether a comma may stand here.
func (l *level) next() bool {
	ok := l.at == ended
	l.at = another
	l.index++
	return ok
}

// colon tells whether a colon may stand here.
func (l *level) colon() bool {
	ok := l.at == parted
	l.at = wanted
	return ok
}

// wantsKey tells whether a string that begins here is a key.
func (l *level) wantsKey() bool { return l.object && (l.at == first || l.at == another) }

func (l *level) mayClose() bool { return l.at == first || l.at == ended }

// pointer is where the value lies that is being read.
func pointer(levels []level) string {
	var b strings.Builder
	for _, l := range levels {
		b.WriteByte('/')
		if l.object {
			b.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(l.key))
		} else {
			b.WriteString(strconv.Itoa(l.index))
		}
	}
	return b.String()
}
