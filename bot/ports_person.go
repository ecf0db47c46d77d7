package bot

import "context"

// Person is somebody of a workspace, whose data is asked for or removed.
type Person struct {
	Team   string
	User   string
	Direct string // id of the direct conversation with the bot; "" where it isn't known
	Asked  string // id of the event that asks for it, which is left to be settled; "" for none
}

// Holding is what is kept of a person in one place.
type Holding struct {
	Of   Kind             // what it is
	Rows []map[string]any // as JSON, with names and times that people can read
}

// Records knows all that is kept of somebody.
//
// ExportPerson gives all of it, the oldest first.
//
// DeletePerson removes it: what is the person's alone goes, and from what is shared with
// others, or has to stay as an audit, the name goes. It may be called again, also after it
// was cut off amid its work, and then does the rest. While something of the person's is
// being answered, it removes what there is and returns an error.
//
// DeleteTeam removes all that is kept of a workspace, but counts that name nobody.
type Records interface {
	ExportPerson(ctx context.Context, p Person) ([]Holding, error)
	DeletePerson(ctx context.Context, p Person) error
	DeleteTeam(ctx context.Context, team string) error
}
