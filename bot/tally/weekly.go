package tally

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"recruitbot/bot"
)

const (
	lookTime = 5 * time.Second // between two looks whether a report is due
	lateMost = 12 * time.Hour  // for which one that was missed is still posted: less than an event's id is known
)

// Weekly is when and where a report is posted. Its zero value is never.
type Weekly struct {
	At      Schedule
	Channel string                                // id
	Team    func(context.Context) (string, error) // whose channel it is
	Receive func(context.Context, bot.Event) error
}

// Schedule is an hour of the week. Its zero value is none.
type Schedule struct {
	Day          time.Weekday
	Hour, Minute int
	Zone         *time.Location // nil for no schedule
}

// ParseSchedule reads an hour such as "monday 09:00", in UTC, or "monday 09:00
// Europe/Paris". "" is none.
func ParseSchedule(text string) (s Schedule, err error) {
	fields := strings.Fields(text)
	switch len(fields) {
	case 0:
		return Schedule{}, nil
	case 2:
		fields = append(fields, "UTC")
	case 3:
	default:
		return Schedule{}, errors.New("a day of the week, an hour and perhaps a time zone are wanted")
	}
	known := false
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.EqualFold(fields[0], day.String()) {
			s.Day, known = day, true
		}
	}
	if !known {
		return Schedule{}, fmt.Errorf("%q is no day of the week in English", fields[0])
	}
	hour, minute, found := strings.Cut(fields[1], ":")
	s.Hour, err = strconv.Atoi(hour)
	var after error
	s.Minute, after = strconv.Atoi(minute)
	if !found || err != nil || after != nil || s.Hour < 0 || s.Hour > 23 || s.Minute < 0 || s.Minute > 59 || len(minute) != 2 {
		return Schedule{}, fmt.Errorf("%q is no hour from 00:00 to 23:59", fields[1])
	}
	if s.Zone, err = time.LoadLocation(fields[2]); err != nil {
		return Schedule{}, fmt.Errorf("%q is no time zone such as Europe/Paris", fields[2])
	}
	return s, nil
}

// Is tells whether there is a schedule.
func (s Schedule) Is() bool { return s.Zone != nil }

// Last is the last time of the schedule that isn't after now.
func (s Schedule) Last(now time.Time) time.Time {
	local := now.In(s.Zone)
	back := (int(local.Weekday()) - int(s.Day) + 7) % 7
	at := s.on(local, -back)
	if at.After(now) {
		at = s.on(local, -back-7)
	}
	return at
}

// Next is the first time of the schedule after now.
func (s Schedule) Next(now time.Time) time.Time { return s.on(s.Last(now).In(s.Zone), 7) }

// on is the schedule's hour so many days away: a day is not always 24 hours long.
func (s Schedule) on(day time.Time, away int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day()+away, s.Hour, s.Minute, 0, 0, s.Zone)
}

// String is the schedule as ParseSchedule reads it.
func (s Schedule) String() string {
	if !s.Is() {
		return ""
	}
	return fmt.Sprintf("%s %02d:%02d %s", strings.ToLower(s.Day.String()), s.Hour, s.Minute, s.Zone)
}

// Announce brings each report that is due to the inbox, until ctx ends. Every replica may
// do so: the report is posted once.
func (d *Desk) Announce(ctx context.Context) {
	if !d.Weekly.At.Is() {
		return
	}
	tick := time.NewTicker(lookTime)
	defer tick.Stop()
	var brought time.Time
	for ctx.Err() == nil {
		now := d.Now()
		if due := d.Weekly.At.Last(now); due.After(brought) && now.Sub(due) < lateMost {
			if err := d.bring(ctx, due); err == nil {
				brought = due
			} else if ctx.Err() == nil {
				d.log().Warn("the weekly report waits", "due", due, "error", err)
			}
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}

// bring brings a report that is due to the inbox, which takes it once.
func (d *Desk) bring(ctx context.Context, due time.Time) error {
	team, err := d.Weekly.Team(ctx)
	if err != nil {
		return fmt.Errorf("whose report it is: %w", err)
	}
	at := due.UTC().Format(time.RFC3339)
	return d.Weekly.Receive(ctx, bot.Submission{
		ID: formReport + ":" + team + ":" + at, Thread: bot.Thread{Team: team, Channel: d.Weekly.Channel}, Form: formReport, State: at,
	})
}

// post posts the report of the seven days before its own.
func (d *Desk) post(ctx context.Context, e bot.Errand, s bot.Submission) (string, error) {
	due, err := time.Parse(time.RFC3339, s.State)
	if err != nil {
		return "", fmt.Errorf("post a report: %w", err)
	}
	to := midnight(due)
	r, err := d.Report(ctx, s.Thread.Team, to.AddDate(0, 0, -7), to, e.Language)
	if err != nil {
		return "", fmt.Errorf("post the report of %s: %w", s.State, err)
	}
	e.Delivery.InChannel, e.Delivery.Private = true, false
	if err := d.Poster.Post(ctx, e.Delivery, r.Reply(Brief, e.Language)); err != nil {
		return "", err
	}
	d.count("report", "posted")
	return "reported", nil
}

// midnight is the beginning of a time's day in UTC.
func midnight(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }
