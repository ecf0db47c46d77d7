package tally_test

import (
	"strings"
	"testing"
	"time"

	"recruitbot/bot/tally"
)

func TestAScheduleIsADayAnHourAndAZone(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		"monday 09:00":                   "monday 09:00 UTC",
		" Friday  17:30 Europe/Paris":    "friday 17:30 Europe/Paris",
		"sunday 0:05 Asia/Kolkata":       "sunday 00:05 Asia/Kolkata",
		"lundi 09:00":                    "lundi",
		"monday":                         "wanted",
		"monday 24:00":                   "24:00",
		"monday 9":                       "9",
		"monday 9:5":                     "9:5",
		"monday 09:00 Paris":             "Paris",
		"monday 09:00 Europe/Paris soon": "wanted",
	} {
		s, err := tally.ParseSchedule(text)
		if err != nil {
			if !strings.Contains(err.Error(), want) || s.Is() {
				t.Errorf("%q: %v, want %q", text, err, want)
			}
			continue
		}
		if s.String() != want {
			t.Errorf("%q is %q, want %q", text, s, want)
		}
	}
}

func TestADueTimeIsTheLastOfItsSchedule(t *testing.T) {
	for _, c := range []struct{ schedule, now, last, next string }{
		{"monday 09:00", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-30T09:00:00Z"},
		{"monday 09:00", "2026-11-23T08:59:59Z", "2026-11-16T09:00:00Z", "2026-11-23T09:00:00Z"},
		{"monday 09:00", "2026-11-29T23:00:00Z", "2026-11-23T09:00:00Z", "2026-11-30T09:00:00Z"},
		{"saturday 10:00", "2026-11-21T12:00:00Z", "2026-11-21T10:00:00Z", "2026-11-28T10:00:00Z"},
		// The clocks go back on 25 October 2026, and forward on 29 March 2026.
		{"monday 09:00 Europe/Paris", "2026-10-26T07:59:00Z", "2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z"},
		{"monday 09:00 Europe/Paris", "2026-03-30T07:00:00Z", "2026-03-30T07:00:00Z", "2026-04-06T07:00:00Z"},
		// It is Monday there while it is still Sunday in UTC.
		{"monday 00:30 Asia/Tokyo", "2026-11-22T16:00:00Z", "2026-11-22T15:30:00Z", "2026-11-29T15:30:00Z"},
	} {
		s, err := tally.ParseSchedule(c.schedule)
		if err != nil {
			t.Fatal(err)
		}
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		last, next := s.Last(now).UTC().Format(time.RFC3339), s.Next(now).UTC().Format(time.RFC3339)
		if last != c.last || next != c.next {
			t.Errorf("%s at %s: last %s, next %s, want %s and %s", c.schedule, c.now, last, next, c.last, c.next)
		}
	}
}
