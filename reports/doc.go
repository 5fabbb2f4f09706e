// Package reports makes tables, figures and pages of coded meetings.
package reports
