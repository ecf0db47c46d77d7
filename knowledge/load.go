package knowledge

import (
	"io/fs"
	"maps"
	"slices"
)

// Folder is a folder of profiles, one folder each, and how people call it in
// messages: "embedded", or its path as it was configured.
type Folder struct {
	Name string
	FS   fs.FS
}

// Loaded is one profile as its folder has it, checked. Salary is nil and
// Conflicts empty where the folder has no such file.
type Loaded struct {
	Profile   Profile
	Salary    *Salary
	Conflicts []Conflict
	Topics    []Topic // by file name, then as they stand in the file
	Lessons   []Lesson
}

// Load reads and checks every profile of the folders. A profile replaces the
// one of the same slug in an earlier folder whole; others are added. The result
// is ordered by slug.
//
// Where anything is wrong it returns no profile and, as Faults, everything that
// is: fault by fault, in all files of all folders. Files over 1 MiB and folders
// of more than 500 files are refused, and so are anchors, aliases and tags:
// nobody needs them here, and an alias can make a small file enormous.
//
// Files and folders whose names begin with "." or "_" are passed over, and so
// is what is not YAML.
func Load(folders ...Folder) ([]Loaded, error) {
	all, err := load(folders)
	var out []Loaded
	for _, s := range all {
		out = append(out, s.Loaded)
	}
	return out, err
}

// source is a profile, and whether it is as it was compiled.
type source struct {
	Loaded
	compiled bool
}

func load(folders []Folder) ([]source, error) {
	bySlug := map[string]source{}
	var faults Faults
	for _, f := range folders {
		if done, ok := compiledOf[[]Loaded](f.FS); ok {
			for _, l := range done {
				bySlug[l.Profile.Slug] = source{l, true}
			}
			continue
		}
		profiles, more, wrong := f.profiles()
		faults = append(faults, wrong...)
		for slug, l := range profiles {
			bySlug[slug] = source{Loaded: l}
		}
		faults = append(faults, f.add(more, bySlug)...)
	}
	if len(faults) > 0 {
		return nil, faults.err()
	}
	var out []source
	for _, slug := range slices.Sorted(maps.Keys(bySlug)) {
		out = append(out, bySlug[slug])
	}
	return out, nil
}

// profiles reads every profile in the folder, from its YAML, and by their slugs the
// lessons for profiles of earlier folders.
func (f Folder) profiles() (out map[string]Loaded, more map[string][]Lesson, wrong Faults) {
	out, more = map[string]Loaded{}, map[string][]Lesson{}
	r := reader{folder: f}
	for _, name := range r.list(".", keepFolders) {
		if list, only := r.onlyLessons(name); only {
			more[name] = list
			continue
		}
		d := r.draft(name)
		d.check()
		out[d.Profile.Slug] = d.Loaded
	}
	aside, err := fs.Glob(f.FS, "_*")
	if len(out)+len(more) == 0 && len(r.faults) == 0 && (err != nil || len(aside) == 0) {
		r.fault(".", "there is no profile in this folder", "add a folder named like the profile, with profile.yaml and topics/ in it")
	}
	return out, more, r.faults
}

// draft is a profile as it was read, not yet checked as a whole: what its files
// say, and where.
type draft struct {
	Loaded
	reader    *reader
	folder    string
	profile   *place
	salary    *place
	conflicts *place
	topics    []*place // one for each of Topics
	lessons   *place
	torn      bool // a file could not be read, so what seems missing may be in it
}

func (r *reader) draft(folder string) *draft {
	d := &draft{reader: r, folder: folder}
	r.torn = false
	files := r.list(folder, keepFiles)
	r.known(folder, files)
	for _, name := range files {
		at := folder + "/" + name
		switch name {
		case "profile.yaml":
			d.profile = r.read(at, &d.Profile)
		case "salary.yaml":
			d.Salary = new(Salary)
			d.salary = r.read(at, d.Salary)
		case "conflicts.yaml":
			d.conflicts = r.read(at, &d.Conflicts)
		case lessonsFile:
			d.lessons = r.read(at, &d.Lessons)
		}
	}
	if !slices.Contains(files, "profile.yaml") {
		r.fault(folder, "profile.yaml is missing", "add profile.yaml with the slug, titles, aliases and sources")
	}
	for _, name := range r.list(folder+"/topics", keepFiles) {
		r.known(folder+"/topics", []string{name})
		var topics []Topic
		p := r.read(folder+"/topics/"+name, &topics)
		for i := range topics {
			d.topics = append(d.topics, p.item(i))
		}
		d.Topics = append(d.Topics, topics...)
	}
	d.torn = r.torn
	return d
}

// loadCommon reads what the profiles share, which is in the binary only, and
// tells whether it is as it was compiled.
func loadCommon() (c Common, isCompiled bool, err error) {
	if done, ok := compiledOf[Common](shipped("common")); ok {
		return done, true, nil
	}
	c, err = Folder{Name: "common", FS: shipped("common")}.common()
	return c, false, err
}
