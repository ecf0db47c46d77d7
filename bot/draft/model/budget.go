package model

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// Budget counts calls by day.
//
// Spend adds n to what the person and the workspace used on a day (such as 2026-11-21)
// and returns both sums, at once: of two calls that come together each sees the other.
// A negative n gives back. Other days need not be kept.
type Budget interface {
	Spend(ctx context.Context, team, person, day string, n int) (byPerson, byTeam int, err error)
}

// MemoryBudget counts in memory: a restart begins anew, and each replica counts for
// itself. Its zero value is ready.
type MemoryBudget struct {
	mu   sync.Mutex
	day  string
	used map[[2]string]int // by team and person; by team alone with no person
}

// Spend is Budget's; it never fails.
func (b *MemoryBudget) Spend(_ context.Context, team, person, day string, n int) (byPerson, byTeam int, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.day != day {
		b.day, b.used = day, map[[2]string]int{}
	}
	one, all := [2]string{team, person}, [2]string{team, ""}
	b.used[all] += n
	if person == "" {
		return b.used[all], b.used[all], nil
	}
	b.used[one] += n
	return b.used[one], b.used[all], nil
}

// spendTime is how long a budget may take to count.
const spendTime = 2 * time.Second

// purse is a call taken off the budget.
type purse struct {
	c            *Client
	team, person string
	day          string
	left         int // -1 for no limit
}

// spend takes a call off the budget.
func (c *Client) spend(ctx context.Context, r Request) (*purse, *Fault) {
	now := c.config.Now().UTC()
	p := &purse{c: c, team: r.Team, person: r.Person, day: now.Format(time.DateOnly), left: -1}
	if c.config.PerPerson == 0 && c.config.PerTeam == 0 {
		return p, nil
	}
	quick, cancel := context.WithTimeout(ctx, spendTime)
	defer cancel()
	byPerson, byTeam, err := c.config.Budget.Spend(quick, p.team, p.person, p.day, 1)
	if err != nil && ctx.Err() != nil {
		return p, &Fault{Kind: Cancelled, Err: context.Cause(ctx)}
	}
	if err != nil {
		return p, &Fault{Kind: Uncounted, Err: fmt.Errorf("count a call: %w", err)}
	}
	tomorrow := now.Truncate(24 * time.Hour).Add(24 * time.Hour).Sub(now)
	switch {
	case c.config.PerPerson > 0 && byPerson > c.config.PerPerson:
		p.giveBack(ctx)
		return p, &Fault{Kind: PersonSpent, Wait: tomorrow}
	case c.config.PerTeam > 0 && byTeam > c.config.PerTeam:
		p.giveBack(ctx)
		return p, &Fault{Kind: TeamSpent, Wait: tomorrow}
	}
	if c.config.PerPerson > 0 {
		p.left = c.config.PerPerson - byPerson
	}
	return p, nil
}

// giveBack undoes spend, whether or not the caller still waits. What can't be given
// back is lost with the day.
func (p *purse) giveBack(ctx context.Context) {
	if p.c.config.PerPerson == 0 && p.c.config.PerTeam == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), spendTime)
	defer cancel()
	_, _, err := p.c.config.Budget.Spend(ctx, p.team, p.person, p.day, -1)
	if err == nil && p.left >= 0 {
		p.left++
	}
}
