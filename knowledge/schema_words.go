package knowledge

import "maps"

// narrow adds to a field's schema what the field keeps to beyond its type, as
// Load checks it.
func narrow(field string, s *schema) {
	switch field {
	case "Profile.Slug":
		s.Pattern, s.MaxLength = slugForm().String(), maxSlug
	case "Command.Name":
		s.Pattern, s.MaxLength = slugForm().String(), maxCommand-2
	case "Command.Description":
		s.MaxLength = maxAbout
	case "Source.ID", "Lesson.ID", "Fact.ID", "Topic.ID", "Conflict.ID", "Level.ID", "Company.ID", "Uplift.ID", "Other.ID":
		s.Pattern = idForm().String()
	case "Profile.ReviewBy", "Topic.ReviewBy", "Salary.ReviewBy", "Lesson.ReviewBy", "Lesson.Dated":
		s.Pattern = dayForm
	case "Profile.Owner", "Topic.Owner", "Salary.Owner", "Lesson.Owner":
		s.MaxLength = maxOwner
	case "Lesson.Title":
		s.MaxLength = maxLabel
	case "Lesson.Answer":
		s.MaxLength = maxLesson
	case "Lesson.Language":
		s.Enum = Languages()
	case "Lesson.Phrasings":
		s.MinItems = 1
	case "Topic.Title":
		s.longest(maxLabel)
	case "Topic.Answer":
		s.longest(maxAnswer)
	case "Topic.Computed":
		s.Enum = Computations()
	case "Topic.Open":
		s.MinItems, s.Items.Enum = 1, Openings()
	case "Conflict.Sides":
		s.MinItems = 2
	case "Profile.Sources", "Command.Topics", "Conflict.Topics", "Salary.Levels", "Salary.Companies", "Uplift.Columns", "Other.Rows":
		s.MinItems = 1
	case "Salary.Currency", "Other.Currency":
		s.Pattern = currencyForm().String()
	case "Salary.Period", "Other.Period":
		s.Enum = []string{"year"}
	case "Range.Min", "Range.Max":
		s.Minimum = new(1)
	case "Years.From":
		s.Minimum = new(0)
	case "Years.To":
		s.Minimum = new(1)
	case "Percent.Min", "Percent.Max":
		s.Minimum, s.Maximum = new(leastPercent), new(mostPercent)
	}
}

func (s *schema) longest(most int) {
	for _, l := range s.Properties {
		l.MaxLength = most
	}
}

// descriptions are what an editor shows at a key, by type and field.
func descriptions() map[string]string {
	all := describeProfile()
	maps.Copy(all, describeSalary())
	maps.Copy(all, describeCare())
	return all
}

func describeProfile() map[string]string {
	return map[string]string{
		"Profile.Slug":     "Short name of the profile, the same as its folder's. It begins the names of the slash commands, such as /backend-salary.",
		"Profile.Titles":   "The job's title.",
		"Profile.Aliases":  "What people call the job; a question that names one is about this profile.",
		"Profile.Nouns":    "Words for who does the job that other jobs share, such as developer. A question is read alike with any of them.",
		"Profile.Kin":      "Topics about things like each other, such as languages, by what their ids begin with before the dot. What is asked about one of them may be asked about another.",
		"Profile.Sources":  "The pages that the facts come from.",
		"Profile.Facts":    "The profile at a glance, line by line, in the order shown.",
		"Profile.Commands": "Slash commands of the profile, beside the one for salaries.",
		"Profile.Home":     "Places that the sources are from, by the English names in places.yaml. A question that names one is answered as if it did not, unless it is about pay.",
		"Profile.Sample":   "true for an invented profile; every answer says so.",

		"Source.ID":        "What other files call the source.",
		"Source.Title":     "The page's title, in its own language.",
		"Source.Publisher": "Who publishes it.",
		"Source.Dated":     "The date as the page states it, in words.",
		"Source.Note":      "What one should know about the page.",

		"Command.Name":        "The command's name after the slug and a hyphen, such as skills.",
		"Command.Description": "One line for the list of commands, in English.",
		"Command.Topics":      "Topics it offers; alone, the command answers with the first.",
		"Command.Menu":        "true to offer all the topics instead of answering with the first.",

		"Fact.ID":     "Name of the line.",
		"Fact.Label":  "What the line is about, such as Education.",
		"Fact.Value":  "What the source says of it.",
		"Fact.Source": "Id of the source.",

		"Topic.ID":         "Name of the topic, once in the profile, such as resp.api.",
		"Topic.Title":      "Label of a button, at most 75 characters.",
		"Topic.Answer":     "The answer, at most 1,200 characters: paragraphs with an empty line between, and lines that begin with \"- \" for a list.",
		"Topic.Computed":   "What the program computes instead of a written answer.",
		"Topic.Phrasings":  "How people ask for it. No other topic may have a phrasing that says the same.",
		"Topic.NearMisses": "Questions about its subject that no topic's answer tells; who asks one of them, or one like it, hears that it is not in the sources.",
		"Topic.Open":       "What people may ask of it and the answer does not tell; who asks it is told so, above the answer.",
		"Topic.Sources":    "Ids of the sources that the answer rests on.",
		"Topic.Notes":      "Nuances and doubts, shown under the answer.",
		"Topic.Next":       "Ids of topics that one may want to read next.",

		"Note.Text":   "The nuance or the doubt.",
		"Note.Source": "Id of the source it comes from.",

		"Conflict.ID":     "Name of the conflict.",
		"Conflict.Topics": "Ids of the topics that it is shown with.",
		"Conflict.Title":  "What the sources disagree on.",
		"Conflict.Sides":  "What each source says; no verdict.",

		"Side.Source": "Id of the source.",
		"Side.Says":   "What it says.",
	}
}

func describeSalary() map[string]string {
	return map[string]string{
		"Salary.Source":    "Id of the source of the grid.",
		"Salary.Currency":  "Currency of the grid, three capital letters as in ISO 4217.",
		"Salary.Period":    "What the figures are for: year.",
		"Salary.Gross":     "true if the figures are before tax.",
		"Salary.Edition":   "The grid's edition as the source names it, such as \"2026\".",
		"Salary.Headline":  "The range that the page gives at its top.",
		"Salary.Levels":    "Rows of the grid, from the least experience to the most.",
		"Salary.Companies": "Columns of the grid: types of employers.",
		"Salary.Cells":     "The grid: level id, then company id, then the range.",
		"Salary.Uplifts":   "Percentages on the grid's figures for a place.",
		"Salary.Others":    "Other sources' figures for other places, shown apart.",

		"Range.Min": "Lower end, in whole units: 58000, not 58K.",
		"Range.Max": "Upper end; leave it out for \"and more\".",

		"Level.ID":    "Name of the row.",
		"Level.Name":  "What the level is called in an answer.",
		"Level.Years": "Years of experience. Where one level ends, the next begins.",
		"Level.Words": "What people call the level; a word belongs to one level only.",

		"Years.From": "First year of the level.",
		"Years.To":   "Last year; leave it out for \"and more\".",

		"Company.ID":    "Name of the column.",
		"Company.Name":  "What the type of employer is called in an answer.",
		"Company.Words": "What people call it; a word belongs to one type only.",

		"Uplift.ID":      "Name of the uplift.",
		"Uplift.Name":    "What the place is called in an answer.",
		"Uplift.Words":   "What people call the place.",
		"Uplift.Columns": "Ids of the company types it applies to.",
		"Uplift.Percent": "Per cent on top, by level id.",

		"Percent.Min": "Lower end, 15 for 15 per cent.",
		"Percent.Max": "Upper end.",

		"Other.ID":       "Name of these figures.",
		"Other.Source":   "Id of their source.",
		"Other.Name":     "What the place is called in an answer.",
		"Other.Words":    "What people call the place.",
		"Other.Currency": "Currency of the figures, three capital letters as in ISO 4217.",
		"Other.Period":   "year; leave it out if the source does not say.",
		"Other.Kind":     "What the figures are, such as averages.",
		"Other.Rows":     "The figures, level by level as the source has them.",
		"Other.Notes":    "Doubts about them, shown with every figure.",

		"OtherRow.Name":  "What the source calls the level.",
		"OtherRow.Like":  "Ids of the grid's levels that a question for this row may name.",
		"OtherRow.Range": "The figures of this row.",
	}
}
