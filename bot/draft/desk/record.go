package desk

import (
	"time"

	"recruitbot/bot/draft"
)

// versionsMost is how many versions of a draft are kept; the oldest goes first.
const versionsMost = 20

// record is what is kept of a draft.
type record struct {
	Versions []version `json:"versions"` // oldest first, at least one
	Dropped  int       `json:"dropped,omitempty"`
	Kept     []string  `json:"kept,omitempty"` // what was added and a person has confirmed
	Review   review    `json:"review,omitzero"`
}

// version is a draft as it was at a time.
type version struct {
	Description draft.Description `json:"description"`
	By          string            `json:"by"`              // user id
	Event       string            `json:"event"`           // that asked for it
	Model       string            `json:"model,omitempty"` // that wrote in it; "" for none
	Note        string            `json:"note,omitempty"`  // what came up while it was made, for whoever asked
	At          time.Time         `json:"at"`

	Traces []draft.Trace `json:"traces,omitempty"` // where what stands in it comes from
}

// review is where approval stands.
type review struct {
	Approver string `json:"approver,omitempty"` // user id of who was asked
	Version  int    `json:"version,omitempty"`  // the number that is looked at
	Approved bool   `json:"approved,omitempty"`
}

// last is the latest version.
func (r *record) last() *version { return &r.Versions[len(r.Versions)-1] }

// version is the one of a number, nil for one that is no longer kept.
func (r *record) version(number int) *version {
	if i := number - r.Dropped - 1; i >= 0 && i < len(r.Versions) {
		return &r.Versions[i]
	}
	return nil
}

// number is the latest version's, counted from 1.
func (r *record) number() int { return r.Dropped + len(r.Versions) }

// approved tells whether the latest version has been approved.
func (r *record) approved() bool { return r.Review.Approved && r.Review.Version == r.number() }

// has tells whether an event has made a version.
func (r *record) has(event string) bool {
	for _, v := range r.Versions {
		if v.Event == event {
			return true
		}
	}
	return false
}

func (r *record) add(v version) {
	r.Versions = append(r.Versions, v)
	if len(r.Versions) > versionsMost {
		r.Versions, r.Dropped = r.Versions[1:], r.Dropped+1
	}
}

// The states of a draft.
const (
	stateDraft     = "draft"
	stateReview    = "in_review"
	stateApproved  = "approved"
	statePublished = "published"
)
