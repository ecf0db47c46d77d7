package bot

// Right is something that not everybody may do.
type Right string

// The rights.
const (
	Administer Right = "administer" // see what is asked, approve knowledge, reload it
	Publish    Right = "publish"    // put documents where others read them
)

// Rights tells who may what, at once and without input or output.
type Rights interface {
	May(team, user string, r Right) bool
}

// May tells whether a person has a right. Without Rights everybody publishes, and
// nobody administers.
func (b *Bot) May(team, user string, r Right) bool {
	if b.Rights == nil {
		return r == Publish
	}
	return b.Rights.May(team, user, r)
}
