/// Words that strangers wrote, as tables and screens can take them: texts ([StorableText]) and names of files ([SafeNames]).
package nl.kcc.intake.text;
