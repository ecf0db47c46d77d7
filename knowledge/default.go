package knowledge

// Default is the Base of the embedded profiles and the folders given, which add
// to them or replace them.
func Default(folders ...Folder) (*Base, error) {
	profiles, err := load(append([]Folder{{Name: "embedded", FS: Embedded()}}, folders...))
	if err != nil {
		return nil, err
	}
	common, isCompiled, err := loadCommon()
	if err != nil {
		return nil, err
	}
	b := &Base{common: common}
	for _, p := range profiles {
		b.profiles = append(b.profiles, newKnown(p.Loaded, common, p.compiled && isCompiled))
	}
	b.introduce()
	return b.teach(), nil
}
