package slacksim

import (
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// File is a file that the bot has uploaded and shared, or that a person has attached.
type File struct {
	ID       string
	Name     string
	Title    string
	Channel  string // "" for a file that was not shared yet
	ThreadTS string
	Content  []byte
}

// upload is a file on its way.
type upload struct {
	File
	length   int  // as announced
	uploaded bool // the content has come
	complete bool
	person   string         // id of who attached it; "" for the bot's
	wire     map[string]any // a person\'s file as the app is told of it; nil for the bot\'s
}

// Files lists the bot's files whose upload was completed, oldest first.
func (s *Sim) Files() []File {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []File
	for _, f := range s.place.files {
		if f.complete && f.person == "" {
			out = append(out, f.File)
		}
	}
	slices.SortFunc(out, func(a, b File) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// uploadURL is files.getUploadURLExternal.
func (s *Sim) uploadURL(q request) (reply, *fault) {
	n, err := strconv.Atoi(q["length"])
	if err != nil || n <= 0 || !q.has("filename") {
		return nil, refused("invalid_arguments", "filename and a length above 0 are needed")
	}
	f := &upload{File: File{ID: s.place.newID("F"), Name: q["filename"]}, length: n}
	s.place.files[f.ID] = f
	return reply{"upload_url": s.URL() + "/upload/" + f.ID, "file_id": f.ID}, nil
}

// serveUpload takes a file's content, as a form's "file" or as the body.
func (s *Sim) serveUpload(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	content, err := uploaded(r)
	s.answer(w, r, "upload", request{"file": id, "length": strconv.Itoa(len(content))}, func() answer {
		f := s.place.files[id]
		word := ""
		switch {
		case err != nil:
			word = "invalid_body"
		case f == nil || f.uploaded:
			word = "unknown_upload"
		case len(content) != f.length:
			word = "length_mismatch"
		}
		if word != "" {
			s.refuse("upload", word, id)
			return answer{status: http.StatusBadRequest, word: word, body: mustJSON(word)}
		}
		f.Content, f.uploaded = content, true
		return answer{status: http.StatusOK, body: mustJSON("OK - " + strconv.Itoa(len(content)))}
	})
}

func uploaded(r *http.Request) ([]byte, error) {
	body := io.Reader(r.Body)
	if strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/") {
		file, _, err := r.FormFile("file")
		if err != nil {
			return nil, err
		}
		defer file.Close()
		body = file
	}
	return io.ReadAll(io.LimitReader(body, maxBody))
}

// completeUpload is files.completeUploadExternal: the files are shared in one
// message.
func (s *Sim) completeUpload(q request) (reply, *fault) {
	var list []struct {
		ID    string `json:"id"`
		Title string `json:"title"`
	}
	if err := json.Unmarshal([]byte(q["files"]), &list); err != nil || len(list) == 0 {
		return nil, refused("invalid_arguments", "[ERROR] must be a list of files [json-pointer:/files]")
	}
	for _, x := range list {
		if f := s.place.files[x.ID]; f == nil || !f.uploaded || f.complete {
			return nil, refused("file_not_found", x.ID)
		}
	}
	m := &Message{User: botUser, BotID: botID, Text: q["initial_comment"]}
	var r *room
	if channel := q["channel_id"] + q["channels"]; channel != "" {
		var f *fault
		if r, f = s.postRoom(channel); f != nil {
			return nil, f
		}
		if f := r.settleThread(m, q["thread_ts"]); f != nil {
			return nil, f
		}
	}
	done, attached := []any{}, []any{}
	for _, x := range list {
		f := s.place.files[x.ID]
		f.Title, f.complete, f.ThreadTS = x.Title, true, m.ThreadTS
		m.Files = append(m.Files, f.ID)
		done = append(done, map[string]any{"id": f.ID, "title": f.Title, "name": f.Name})
		attached = append(attached, map[string]any{"id": f.ID, "title": f.Title, "name": f.Name, "size": len(f.Content), "mode": "hosted"})
		if r != nil {
			f.Channel = r.ID
		}
	}
	m.Attached = mustJSON(attached)
	if r != nil {
		s.keep(r, m)
		s.clearStatus(m)
		s.messageEvents(r, m)
	}
	return reply{"files": done}, nil
}
