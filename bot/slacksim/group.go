package slacksim

import (
	"fmt"
	"slices"
)

// UserGroup is people who are named together.
type UserGroup struct {
	ID      string
	Members []string // ids
}

// AddGroup makes a user group of people.
func (s *Sim) AddGroup(members ...Person) UserGroup {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &UserGroup{ID: s.place.newID("S")}
	for _, m := range members {
		g.Members = append(g.Members, m.ID)
	}
	s.place.groups = append(s.place.groups, g)
	return *g
}

// SetMembers has a user group be of these people from now on.
func (s *Sim) SetMembers(group string, members ...Person) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.place.groups, func(g *UserGroup) bool { return g.ID == group })
	if i < 0 {
		return fmt.Errorf("user group %s: %w", group, ErrNotThere)
	}
	s.place.groups[i].Members = nil
	for _, m := range members {
		s.place.groups[i].Members = append(s.place.groups[i].Members, m.ID)
	}
	return nil
}

// groupMembers is usergroups.users.list.
func (s *Sim) groupMembers(q request) (reply, *fault) {
	for _, g := range s.place.groups {
		if g.ID == q["usergroup"] {
			return reply{"users": slices.Clone(g.Members)}, nil
		}
	}
	return nil, refused("no_such_subteam", q["usergroup"])
}
