/// How often something may be done: per address, and in all.
package nl.kcc.edge.rate;
