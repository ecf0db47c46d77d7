package bot

import "recruitbot/knowledge"

// Option is one thing to choose in a Field or a Menu; Value is at most 75 characters.
type Option struct{ Value, Label string }

// ProfileOptions are profiles to choose one of, by their slugs.
func ProfileOptions(list []knowledge.Profile, language string) []Option {
	return options(list, func(p knowledge.Profile) Option { return Option{p.Slug, p.Titles.In(language)} })
}

// LevelOptions are a grid's levels, by their ids.
func LevelOptions(grid knowledge.Salary, language string) []Option {
	return options(grid.Levels, func(l knowledge.Level) Option { return Option{l.ID, l.Name.In(language)} })
}

// CompanyOptions are a grid's types of company, by their ids.
func CompanyOptions(grid knowledge.Salary, language string) []Option {
	return options(grid.Companies, func(c knowledge.Company) Option { return Option{c.ID, c.Name.In(language)} })
}

// UpliftOptions are a grid's uplifts, by their ids.
func UpliftOptions(grid knowledge.Salary, language string) []Option {
	return options(grid.Uplifts, func(u knowledge.Uplift) Option { return Option{u.ID, u.Name.In(language)} })
}

func options[T any](list []T, option func(T) Option) []Option {
	var out []Option
	for _, one := range list {
		out = append(out, option(one))
	}
	return out
}
