package rights_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/rights"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/slacksim"
)

// office is a workspace with an app that asks it who is in a group.
type office struct {
	*slacksim.Sim
	t              *testing.T
	app            *slackapp.App
	maya, tom, ana slacksim.Person
}

func open(t *testing.T) *office {
	t.Helper()
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	app, err := slackapp.New(slackapp.Config{BotToken: sim.BotToken(), AppToken: sim.AppToken(), APIURL: sim.APIURL()})
	if err != nil {
		t.Fatal(err)
	}
	return &office{Sim: sim, t: t, app: app, maya: sim.AddPerson("Maya"), tom: sim.AddPerson("Tom"), ana: sim.AddPerson("Ana")}
}

// keep has the groups of rights looked at, again and again, until the test ends.
func (o *office) keep(r *rights.Rights) {
	r.Groups, r.Every = o.app, 5*time.Millisecond
	ctx, stop := context.WithCancel(o.t.Context())
	var keeping sync.WaitGroup
	keeping.Go(func() { r.Keep(ctx) })
	o.t.Cleanup(func() { stop(); keeping.Wait() })
}

// calls waits until the groups were asked for so many times more.
func (o *office) calls(more int) {
	o.t.Helper()
	const method = "usergroups.users.list"
	before := len(o.Calls(method))
	o.until("the groups were looked at", func() bool { return len(o.Calls(method)) >= before+more })
}

func (o *office) until(what string, done func() bool) {
	o.t.Helper()
	ctx, cancel := context.WithTimeout(o.t.Context(), 10*time.Second)
	defer cancel()
	if err := o.Wait(ctx, done); err != nil {
		o.t.Fatalf("until %s: %v", what, err)
	}
}

func TestListedPeopleHaveTheirRights(t *testing.T) {
	for _, c := range []struct {
		name                string
		admins, publishers  []string
		user                string
		administer, publish bool
		who                 []string // may publish
	}{
		{"without lists everybody publishes and nobody administers", nil, nil, "U1", false, true, nil},
		{"an administrator publishes too", []string{"U1"}, []string{"U2"}, "U1", true, true, []string{"U2", "U1"}},
		{"who publishes doesn't administer", []string{"U1"}, []string{"U2"}, "U2", false, true, []string{"U2", "U1"}},
		{"others do neither", []string{"U1"}, []string{"U2"}, "U3", false, false, []string{"U2", "U1"}},
		{"an id is no other's beginning", []string{"U12"}, []string{"U12"}, "U1", false, false, []string{"U12"}},
		{"nobody has no rights", []string{"U1"}, []string{"U2"}, "", false, false, []string{"U2", "U1"}},
		{"a group is nobody until Slack has told", []string{"S1"}, []string{"S1"}, "S1", false, false, nil},
		{"with administrators alone everybody publishes", []string{"U1"}, nil, "U2", false, true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &rights.Rights{Admins: c.admins, Publishers: c.publishers}
			if got := r.May("T1", c.user, bot.Administer); got != c.administer {
				t.Errorf("administers: %t", got)
			}
			if got := r.May("T1", c.user, bot.Publish); got != c.publish {
				t.Errorf("publishes: %t", got)
			}
			if got := r.Who("T1", bot.Publish); !slices.Equal(got, c.who) {
				t.Errorf("%v may publish", got)
			}
		})
	}
}

func TestAGroupsMembersAreReadAndReadAgain(t *testing.T) {
	o := open(t)
	group := o.AddGroup(o.maya)
	r := &rights.Rights{Admins: []string{o.ana.ID}, Publishers: []string{group.ID}}
	o.keep(r)
	may := func(p slacksim.Person) bool { return r.May(o.Team(), p.ID, bot.Publish) }
	o.until("a member may publish", func() bool { return may(o.maya) })
	if may(o.tom) || r.May(o.Team(), o.maya.ID, bot.Administer) {
		t.Error("somebody has a right that nobody gave")
	}
	if err := o.SetMembers(group.ID, o.tom); err != nil {
		t.Fatal(err)
	}
	o.until("the new member may publish", func() bool { return may(o.tom) })
	if may(o.maya) {
		t.Error("who left the group still may")
	}
	if got := r.Who(o.Team(), bot.Publish); !slices.Equal(got, []string{o.tom.ID, o.ana.ID}) {
		t.Errorf("%v may publish", got)
	}
}

// While Slack can't tell, what it told last stays, and nobody gains a right.
func TestAnOutageChangesNoRights(t *testing.T) {
	o := open(t)
	group := o.AddGroup(o.maya)
	r := &rights.Rights{Publishers: []string{group.ID, "S0UNKNOWN"}}
	o.keep(r)
	may := func(p slacksim.Person) bool { return r.May(o.Team(), p.ID, bot.Publish) }
	o.until("a member may publish", func() bool { return may(o.maya) })
	o.Cause(slacksim.Trouble{Method: "usergroups.users.list", Status: 503, Times: 1000})
	if err := o.SetMembers(group.ID, o.tom); err != nil {
		t.Fatal(err)
	}
	o.calls(6) // three looks at two groups
	if !may(o.maya) || may(o.tom) {
		t.Errorf("Maya may: %t, Tom may: %t", may(o.maya), may(o.tom))
	}
}

// A group that is gone, or can't be read any more, gives nobody a right; what passes takes
// none away. Who is in the group when it can be read again has the right again.
func TestARefusalEndsTheRightsOfAGroup(t *testing.T) {
	for _, c := range []struct {
		trouble slacksim.Trouble
		stays   bool
	}{
		{slacksim.Trouble{Error: "no_such_subteam"}, false},
		{slacksim.Trouble{Error: "subteam_not_found"}, false},
		{slacksim.Trouble{Error: "subteam_disabled"}, false},
		{slacksim.Trouble{Error: "missing_scope"}, false},
		{slacksim.Trouble{Error: "plan_upgrade_required"}, false},
		{slacksim.Trouble{Error: "internal_error"}, true},
		{slacksim.Trouble{Error: "ratelimited"}, true},
		{slacksim.Trouble{Error: "team_added_to_org"}, true},
		{slacksim.Trouble{Status: 502}, true},
		{slacksim.Trouble{Status: 403}, true}, // a proxy's word
	} {
		t.Run(fmt.Sprint(c.trouble.Error, c.trouble.Status), func(t *testing.T) {
			t.Parallel()
			o := open(t)
			group := o.AddGroup(o.maya)
			r := &rights.Rights{Admins: []string{group.ID}, Publishers: []string{group.ID}}
			o.keep(r)
			may := func() bool { return r.May(o.Team(), o.maya.ID, bot.Administer) }
			o.until("a member may administer", may)
			c.trouble.Method, c.trouble.Times = "usergroups.users.list", 3
			o.Cause(c.trouble)
			if !c.stays {
				o.until("nobody may", func() bool { return !may() })
				if r.May(o.Team(), o.tom.ID, bot.Publish) || len(r.Who(o.Team(), bot.Publish)) != 0 {
					t.Error("somebody may publish")
				}
			} else {
				o.calls(2)
				if !may() {
					t.Error("what passes has taken a right away")
				}
			}
			o.until("the group is read again", may)
		})
	}
}

// A group that could never be read gives nobody a right, least of all everybody.
func TestAGroupThatWasNeverReadIsNobody(t *testing.T) {
	o := open(t)
	group := o.AddGroup(o.maya)
	o.Cause(slacksim.Trouble{Method: "usergroups.users.list", Error: "missing_scope", Times: 1000})
	r := &rights.Rights{Publishers: []string{group.ID}}
	o.keep(r)
	o.calls(2)
	if r.May(o.Team(), o.maya.ID, bot.Publish) || r.May(o.Team(), o.tom.ID, bot.Publish) {
		t.Error("somebody may publish")
	}
}
