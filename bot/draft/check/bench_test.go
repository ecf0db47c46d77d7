package check_test

import (
	"fmt"
	"strings"
	"testing"

	"recruitbot/bot/draft/check"
)

// One advert of a usual length, and 20, 200 and 400 KB made of adverts: the time
// by the byte must stay the same.
func BenchmarkRead(b *testing.B) {
	one := made(b, change{In: "en"})
	for _, kilobytes := range []int{0, 20, 200, 400} {
		a := one
		if kilobytes > 0 {
			a.Text = strings.Repeat(one.Text, kilobytes<<10/len(one.Text)+1)[:kilobytes<<10]
		}
		b.Run(fmt.Sprintf("%dKB", len(a.Text)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				check.Read(a)
			}
		})
	}
}

func BenchmarkReadOneLine(b *testing.B) {
	for _, words := range []int{10_000, 40_000} {
		text := strings.Repeat("he leads young teams of 5 people with 7 years of Go experience at £50k ", words/15)
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				check.Read(check.Advert{Text: text, Country: "GB", Facts: englishForm()})
			}
		})
	}
}
