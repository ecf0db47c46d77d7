package knowledge

// saysSo, right behind a profession: somebody of it only says what is asked about, "a recruiter told me 42k for a junior".
var saysSo = pattern(`^(?:'s)?(?: (?:just|has|have|once|also|a|ont|vient de|m|me|nous|vous|lui|te|t|keeps?|kept|had|recently|yesterday|hier))*[ '’]*(?:told|tells|telling|said|says|saying|claims|claimed|mentioned|mentions|wrote|writes|called (?:me|us|him|her)|contacted|messaged|emailed|reached out|pinged|quoted|dit|disait|m a dit|proposait|annonce|annoncait|affirme|contactee?|appelee?|ecrit|soutient|pretend)\b`)
