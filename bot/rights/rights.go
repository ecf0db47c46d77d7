// Package rights tells who may administer recruitbot in a workspace, and who may publish.
//
// A list names people, and user groups of Slack's. Who is in a group is asked in the
// background, since a right is needed at once.
//
// 21 November 2026: while Slack can't tell, what it told last stays. Somebody who has left
// a group keeps its rights for the length of an outage; the other way round an outage
// would stop everybody's work, or hand a right to people who never had it. Where Slack
// refuses, since the group is gone or the app may not read it any more, time mends nothing:
// then nobody is in the group until Slack tells of members again.
package rights

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"recruitbot/bot"
)

const (
	groupsEvery = 5 * time.Minute // between two looks at who is in a group
	namedMost   = 5               // people whom Who names
)

// Groups asks for the members of a user group. A *bot.PostError that is permanent means
// that the group has none whom anybody may know; other errors pass.
type Groups interface {
	Members(ctx context.Context, group string) ([]string, error)
}

// Rights are those of one workspace. Its fields are set before the first call and not
// changed after. Who administers may publish, too.
type Rights struct {
	Admins     []string // ids of people (U, W) and of groups (S)
	Publishers []string // likewise; none for everybody
	Groups     Groups
	Every      time.Duration // between two looks at the groups; 0 is five minutes
	Log        *slog.Logger  // nil logs nothing

	mu      sync.RWMutex
	members map[string][]string // by group, as Slack told last
}

var _ bot.Rights = (*Rights)(nil)

// May implements bot.Rights.
func (r *Rights) May(_, user string, right bot.Right) bool {
	if right == bot.Publish && len(r.Publishers) == 0 {
		return true
	}
	return user != "" && (r.holds(r.Admins, user) || right == bot.Publish && r.holds(r.Publishers, user))
}

// Who implements bot.Rights.
func (r *Rights) Who(_ string, right bot.Right) []string {
	list := r.Admins
	if right == bot.Publish {
		if len(r.Publishers) == 0 {
			return nil
		}
		list = slices.Concat(r.Publishers, r.Admins)
	}
	var who []string
	for _, id := range list {
		for _, person := range r.people(id) {
			if len(who) < namedMost && !slices.Contains(who, person) {
				who = append(who, person)
			}
		}
	}
	return who
}

func (r *Rights) holds(list []string, user string) bool {
	return slices.ContainsFunc(list, func(id string) bool { return slices.Contains(r.people(id), user) })
}

// people are the one person that an id stands for, or the members of a group as far as
// they are known.
func (r *Rights) people(id string) []string {
	if !IsGroup(id) {
		return []string{id}
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.members[id]
}

// IsGroup tells a user group's id from a person's.
func IsGroup(id string) bool { return strings.HasPrefix(id, "S") }

// groups are those that a list names, each once.
func (r *Rights) groups() []string {
	all := slices.DeleteFunc(slices.Concat(r.Admins, r.Publishers), func(id string) bool { return !IsGroup(id) })
	slices.Sort(all)
	return slices.Compact(all)
}

// Keep asks who is in the groups, at once and then every few minutes, until ctx ends.
// Without groups there is nothing to ask.
func (r *Rights) Keep(ctx context.Context) {
	groups := r.groups()
	if len(groups) == 0 {
		return
	}
	look := func(ctx context.Context) {
		for _, g := range groups {
			r.read(ctx, g)
		}
	}
	look(ctx)
	bot.Every(ctx, cmp.Or(r.Every, groupsEvery), look)
}

// read asks who is in a group.
func (r *Rights) read(ctx context.Context, group string) {
	members, err := r.Groups.Members(ctx, group)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		log := cmp.Or(r.Log, slog.New(slog.DiscardHandler))
		if !bot.IsPermanent(err) {
			log.Warn("members of a user group not read, those known stay", "group", group, "error", err)
			return
		}
		log.Error("a user group can't be read, and gives nobody a right", "group", group, "error", err)
		members = nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.members == nil {
		r.members = map[string][]string{}
	}
	r.members[group] = members
}
