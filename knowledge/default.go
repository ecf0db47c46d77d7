package knowledge

// Default is the Base of the embedded profiles and the folders given, which add
// to them or replace them.
func Default(folders ...Folder) (*Base, error) {
	profiles, err := Load(append([]Folder{{Name: "embedded", FS: Embedded()}}, folders...)...)
	if err != nil {
		return nil, err
	}
	common, err := loadCommon()
	if err != nil {
		return nil, err
	}
	return New(profiles, common), nil
}
