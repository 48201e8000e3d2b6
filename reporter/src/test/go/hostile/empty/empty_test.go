// Package empty has a test but no benchmark.
package empty

import "testing"

func TestNothing(t *testing.T) {}
