// The snippets that commands insert, by the titles that they have in `snippets/inkoop.json`.

export const policySnippet = "Nieuw beleid";
export const exampleSnippet = "Voorbeeld";
