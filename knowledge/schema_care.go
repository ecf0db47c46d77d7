package knowledge

func describeCare() map[string]string {
	const owner = "Who looks after it, in the place of the profile's owner: a name, or the id of a Slack user such as U0123456789, who is then reminded."
	const by = "The day by which somebody should look at it again, such as 2027-06-30. From the day after, answers say so."
	return map[string]string{
		"Profile.Owner":    "Who looks after the profile: a name, or the id of a Slack user such as U0123456789, who is then reminded. Without one it is the operator.",
		"Profile.ReviewBy": by + " It holds for all that has no day of its own.",
		"Salary.Owner":     owner,
		"Salary.ReviewBy":  by,
		"Topic.Owner":      owner,
		"Topic.ReviewBy":   by,

		"Lesson.ID":        "Name of the lesson, once among all.",
		"Lesson.Topic":     "Id of the topic that it stands beside.",
		"Lesson.Language":  "en or fr: of the title and the answer. Asked in the other language, it is shown as it is.",
		"Lesson.Title":     "Label of a button, at most 75 characters.",
		"Lesson.Answer":    "The answer, at most 3,000 characters.",
		"Lesson.Phrasings": "How people ask for it, in either language.",
		"Lesson.Source":    "Where it comes from.",
		"Lesson.Dated":     "Day of the source, such as 2026-11-21.",
		"Lesson.ReviewBy":  by,
		"Lesson.Owner":     owner,
	}
}
