// Package notests has no test file.
package notests

// Answer is the answer.
const Answer = 42
