package slacksim

import (
	"fmt"
	"io"
	"mime"
	"net/http"
)

// serveFile gives a file that was shared, always as a download.
func (p page) serveFile(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	f := p.place.files[r.PathValue("id")]
	p.mu.Unlock()
	if f == nil || !f.complete {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}))
	_, _ = w.Write(f.Content) // the browser may have gone
}

// uploadPath is where people's files come in; all else that comes in is JSON.
const uploadPath = "/demo/api/upload"

// serveUploaded takes a file for a form.
func (p page) serveUploaded(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	p.mu.Lock()
	who, known := p.place.person(q.Get("person"))
	p.mu.Unlock()
	content, err := io.ReadAll(r.Body)
	switch {
	case !known:
		writePageError(w, fmt.Errorf("person %q: %w", q.Get("person"), ErrNotThere))
	case q.Get("name") == "":
		writePageJSON(w, http.StatusBadRequest, pageError{Code: "invalid_request", Detail: "a file has a name"})
	case err != nil:
		writePageJSON(w, http.StatusRequestEntityTooLarge, pageError{Code: "file_too_large", Detail: err.Error()})
	default:
		writePageJSON(w, http.StatusOK, struct {
			ID string `json:"id"`
		}{p.Upload(who, q.Get("name"), content).ID})
	}
}
