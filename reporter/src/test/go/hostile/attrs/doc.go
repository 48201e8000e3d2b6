// Package attrs attaches attributes to its benchmarks (Go 1.25 and later).
package attrs
