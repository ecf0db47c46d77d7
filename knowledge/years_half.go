package knowledge

// halfYears writes half a year beside whole ones as one number, so that nobody who stands behind it is lost: « 5 ans et demi et Karim 11 ans ».
func halfYears(text string) string {
	if !containsAny(text, "demi", "half") {
		return text
	}
	return yearsAndHalf().ReplaceAllString(text, "$1.5 $2$3")
}
