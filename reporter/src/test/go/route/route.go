// Package route finds the handler of a path, like a small HTTP router.
package route

import "strings"

// Router is a tree of path segments; a segment ":x" takes any value.
type Router struct {
	root node
}

type node struct {
	children map[string]*node
	param    *node
	name     string
	handler  string
}

// Add binds a pattern such as /orders/:id/lines to a handler.
func (r *Router) Add(pattern, handler string) {
	n := &r.root
	for _, s := range strings.Split(strings.Trim(pattern, "/"), "/") {
		if strings.HasPrefix(s, ":") {
			if n.param == nil {
				n.param = &node{name: s[1:]}
			}
			n = n.param
			continue
		}
		if n.children == nil {
			n.children = map[string]*node{}
		}
		if n.children[s] == nil {
			n.children[s] = &node{}
		}
		n = n.children[s]
	}
	n.handler = handler
}

// Lookup returns the handler of a path and its parameters, or "".
func (r *Router) Lookup(path string) (handler string, params map[string]string) {
	n := &r.root
	path = strings.Trim(path, "/")
	for path != "" {
		var segment string
		segment, path, _ = strings.Cut(path, "/")
		switch next, ok := n.children[segment]; {
		case ok:
			n = next
		case n.param != nil:
			n = n.param
			if params == nil {
				params = map[string]string{}
			}
			params[n.name] = segment
		default:
			return "", nil
		}
	}
	return n.handler, params
}
