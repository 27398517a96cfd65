// The calls of docs/format.md, Over HTTP.

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"time"
)

// Tokens go to no other server than the one that was named: no redirection is followed.
var client = http.Client{
	Timeout:       2 * time.Minute,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

const answerMax = 24 << 20

// call makes a call. Where no answer comes, the very same call is made again: each may be. [Over HTTP]
func call(method, address string, headers map[string]string, body []byte) (content []byte, about http.Header) {
	var answer *http.Response
	for try := 1; try <= 3; try++ {
		request, err := http.NewRequest(method, address, bytes.NewReader(body))
		must(err, exitUsage)
		for name, value := range headers {
			request.Header.Set(name, value)
		}
		if answer, err = client.Do(request); err == nil {
			content, err = io.ReadAll(io.LimitReader(answer.Body, answerMax+1))
			answer.Body.Close()
		}
		if err == nil {
			break
		}
		answer = nil
		time.Sleep(time.Duration(try) * time.Second)
	}
	switch {
	case answer == nil:
		fail(exitNetwork, "There is no answer from the server.")
	case answer.StatusCode == 403 && headers["Paste-Read-Token"] != "":
		fail(exitUnreadable, "The link or the password does not open this. Nothing was destroyed.")
	case answer.StatusCode == 404:
		fail(exitNotFound, "There is no such paste, or no such revision: it is over, or never was.")
	case answer.StatusCode == 410:
		fail(exitBurned, "This paste was read and destroyed.")
	case answer.StatusCode >= 400 && answer.StatusCode < 500:
		fail(exitRefused, "The server answers %d %s.", answer.StatusCode, http.StatusText(answer.StatusCode))
	case !isWhole(method, answer.StatusCode) || len(content) > answerMax:
		fail(exitNetwork, "The server answers %d %s.", answer.StatusCode, http.StatusText(answer.StatusCode))
	}
	return content, answer.Header
}

// isWhole: something in between, as a page that wants a login, may answer 200 to everything.
func isWhole(method string, status int) bool {
	if method == "DELETE" {
		return status == 204
	}
	return status == 200 || status == 201 && method != "GET"
}

// paste is what the server says of one, as far as it is used here.
type paste struct {
	ID, Kind, Header string
	Burn             bool
}

func pasteIn(content []byte) (said paste) {
	if json.Unmarshal(content, &said) != nil {
		fail(exitNetwork, "The server's answer makes no sense.")
	}
	return said
}
