/** Whether a Word on/off property is on: it is, unless its value says otherwise. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
