package tally_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"recruitbot/bot"
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

// A report that was missed is still posted on the same day, and one of long ago isn't.
func TestAReportThatIsDueIsBroughtToTheInbox(t *testing.T) {
	monday := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for late, brought := range map[time.Duration]bool{
		-time.Second: false, 0: true, time.Minute: true, 12*time.Hour - time.Second: true, 12 * time.Hour: false, 80 * time.Hour: false,
	} {
		h := open(t, 0)
		ctx, stop := context.WithCancel(t.Context())
		var got []bot.Event
		h.Now = func() time.Time { stop(); return monday.Add(late) } // one look is enough
		h.Weekly = tally.Weekly{
			At: tally.Schedule{Day: time.Monday, Hour: 9, Zone: time.UTC}, Channel: "C7",
			Team:    func(context.Context) (string, error) { return "T1", nil },
			Receive: func(_ context.Context, e bot.Event) error { got = append(got, e); return nil },
		}
		h.Announce(ctx)
		if (len(got) == 1) != brought {
			t.Errorf("%v late: %+v", late, got)
		}
		if brought && got[0].EventID() != "tally.report:T1:2026-11-23T09:00:00Z" {
			t.Errorf("its id is %s", got[0].EventID())
		}
	}
}

func TestTheWeeklyReportIsForAllInTheChannel(t *testing.T) {
	h := open(t, 30*24*time.Hour)
	h.week()
	h.do(bot.Submission{ID: "r1", Thread: bot.Thread{Team: "T1", Channel: "C7"}, Form: "tally.report", State: "2026-11-22T09:00:00Z"}, "")
	last := len(h.posted) - 1
	if d := h.to[last]; !d.InChannel || d.Private || d.Thread.Channel != "C7" || d.EventID != "r1" {
		t.Errorf("%+v", d)
	}
	golden(t, "brief.txt", h.posted[last].Plain()+"\n")
	if n := len([]rune(h.posted[last].Plain())); n > 1200 {
		t.Errorf("%d characters are too many for a phone", n)
	}
	if _, err := h.Do(t.Context(), bot.Errand{Event: bot.Submission{ID: "r2", Form: "tally.report", State: "someday"}}); err == nil {
		t.Error("a report of no day is posted")
	}
}
