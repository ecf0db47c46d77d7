package slacksim

import (
	"maps"
	"slices"
)

// homeTab tells whether the app has a home tab: one that hears that it is opened.
// Sim.mu is held.
func (s *Sim) homeTab() bool { return s.subscribed("app_home_opened") }

// touch notes in a view's state what a person has just used, beside what its other
// elements hold. Sim.mu is held.
func (v *view) touch(used map[string]any) {
	before := v.state
	v.state = map[string]any{}
	for _, at := range elementsOf(items(v.fields, "blocks")) {
		if !stateful(text(at.element, "type")) {
			continue
		}
		action := text(at.element, "action_id")
		held := untouched(at.element)
		if block, ok := before[at.blockID].(map[string]any); ok && block[action] != nil {
			held, _ = block[action].(map[string]any) // it was put there as one
		}
		if used["block_id"] == at.blockID && used["action_id"] == action {
			held = maps.Clone(used)
			for _, k := range []string{"block_id", "action_id", "action_ts"} {
				delete(held, k)
			}
		}
		block, _ := v.state[at.blockID].(map[string]any) // nil for the first of a block
		if block == nil {
			block = map[string]any{}
			v.state[at.blockID] = block
		}
		block[action] = held
	}
}

// stateful tells elements that hold something from those that are only pressed.
func stateful(kind string) bool {
	return !slices.Contains([]string{"button", "workflow_button", "icon_button", "feedback_buttons", "overflow"}, kind)
}
