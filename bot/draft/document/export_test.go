package document

// Tidy shows the tests what a document is before it is written.
func Tidy(d Document) Document { return d.tidy() }
